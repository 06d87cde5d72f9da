package io.milepost.acceptance;

import io.milepost.client.Checks;

/** What was said about a milestone: by whom it is written down, who said so at the client, and why. */
record Answer(Answered how, String by, String name, String reason) {
    static Answer byLink(String name, String reason) {
        return new Answer(Answered.CLIENT_LINK, AnswerAcceptance.CLIENT, name.strip(), reason.strip());
    }

    static Answer recorded(String person, String name, String note) {
        return new Answer(Answered.RECORDED, person, name.strip(), note.strip());
    }

    static Answer deemed() {
        return new Answer(Answered.DEEMED, io.milepost.invoice.Timeline.MILEPOST, "", "");
    }

    /** A rejection says why; so does whoever writes an answer down. */
    Answer checked(String whatReason, boolean needed) {
        Checks checks = new Checks()
                .optionalText("The name", name, 100)
                .require(name.chars().noneMatch(c -> c < ' '), "The name must be one line.");
        if (needed) {
            checks.text(whatReason, reason, 2000);
        } else {
            checks.optionalText(whatReason, reason, 2000);
        }
        checks.raise();
        return this;
    }
}
