package io.milepost.web.client;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The pages' templates, of the class path. */
final class PageTemplate {
    private PageTemplate() {}

    static Template of(String name) {
        try (var in = PageTemplate.class.getResourceAsStream("/templates/client/%s.mustache".formatted(name))) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .compile(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
