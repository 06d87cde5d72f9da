package io.milepost.web.client;

import io.milepost.document.Wording;
import io.milepost.money.Money;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a client's page in one language. */
record PageWords(Wording wording, Map<String, String> all) {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");

    private static final Map<String, PageWords> KNOWN =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PageWords::read));

    /** English where a language is not spoken here yet. */
    static PageWords in(String language) {
        return Objects.requireNonNull(KNOWN.getOrDefault(language, KNOWN.get("en")));
    }

    /** Of whom nothing else is known. */
    static PageWords asAsked(Locale locale) {
        return in(locale.getLanguage());
    }

    String language() {
        return wording.language();
    }

    /** As the template names them, such as w.invoice. */
    Map<String, Object> named() {
        return all.entrySet().stream().collect(Collectors.toMap(text -> "w." + text.getKey(), Map.Entry::getValue));
    }

    String text(String key) {
        String text = all.get(key);
        if (text == null) {
            throw new IllegalStateException("No text '%s' on the client's page".formatted(key));
        }
        return text;
    }

    String text(String key, Map<String, String> facts) {
        String text = text(key);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    String amount(BigDecimal amount, String currency) {
        return wording.amount(amount, currency);
    }

    String amount(Money money) {
        return amount(money.amount(), money.currency().getCurrencyCode());
    }

    /** For texts that name a day. */
    Map<String, String> date(Instant moment, ZoneId zone) {
        return Map.of("date", wording.date(LocalDate.ofInstant(moment, zone)));
    }

    private static PageWords read(String language) {
        String file = "/templates/client/page_%s.properties".formatted(language);
        try (var in = PageWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No texts in " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new PageWords(
                    Wording.in(language),
                    texts.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(Function.identity(), texts::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
