package io.milepost.document.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the file says about itself and carries with it; the date is the content's, so that making it again tells the same. */
public record About(
        String author,
        String subject,
        Optional<LocalDate> date,
        Optional<String> watermark,
        List<Attachment> attachments) {}
