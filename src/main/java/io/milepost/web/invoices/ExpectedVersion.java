package io.milepost.web.invoices;

import io.milepost.invoice.VersionConflict;
import io.milepost.web.problems.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version an edit is based on, from the If-Match header: without one, two people's edits would overwrite each other. */
final class ExpectedVersion {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private ExpectedVersion() {}

    static int of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Say which version you edited: send the draft's ETag as If-Match.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new VersionConflict();
        }
        return Integer.parseInt(tag.group(1));
    }
}
