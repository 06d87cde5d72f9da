package io.milepost.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The printed words of one language, kept beside the template so that a firm changes them without a compiler. */
record Labels(Map<String, String> all) {

    static Labels of(String language) {
        var file = "/templates/invoice/labels_" + language + ".properties";
        try (var in = Labels.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No labels in " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Labels(properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Labels with(Map<String, String> own) {
        var both = new java.util.HashMap<>(all);
        both.putAll(own);
        return new Labels(Map.copyOf(both));
    }

    String text(String key) {
        var text = all.get(key);
        if (text == null) {
            throw new IllegalStateException("No label '" + key + "'");
        }
        return text;
    }

    /** UN/ECE recommendation 20 codes; one we have no word for is printed as it is. */
    String unit(String code) {
        return all.getOrDefault("unit." + code, code);
    }

    String sentence(String key, Map<String, String> facts) {
        var sentence = text(key);
        for (var fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return sentence;
    }
}
