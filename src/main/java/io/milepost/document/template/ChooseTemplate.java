package io.milepost.document.template;

import io.milepost.client.Clients;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a client, a kind of document or the whole firm another design; from the next draft's preview on. */
@Component
public class ChooseTemplate {
    private final TemplateVersions versions;
    private final TemplateChoices choices;
    private final Clients clients;
    private final Clock clock;

    ChooseTemplate(TemplateVersions versions, TemplateChoices choices, Clients clients, Clock clock) {
        this.versions = versions;
        this.choices = choices;
        this.clients = clients;
        this.clock = clock;
    }

    /** Without a template the next wider choice holds again. */
    @Transactional
    public void choose(TemplateScope scope, @Nullable String template, String person) {
        if (scope.client() != null && clients.findById(scope.client()).isEmpty()) {
            throw new UnknownRecord("client", scope.client());
        }
        var before = choices.findById(scope.written());
        if (template == null) {
            before.ifPresent(choices::delete);
            return;
        }
        if (versions.newest(template).isEmpty()) {
            throw new UnknownRecord("template", template);
        }
        before.ifPresentOrElse(
                choice -> choice.become(template, person, clock.instant()),
                () -> choices.save(new TemplateChoice(scope, template, person, clock.instant())));
    }
}
