package io.milepost.document;

import io.milepost.document.page.Picture;
import io.milepost.document.page.Tones;
import io.milepost.invoice.Issuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a firm sets of its look without touching HTML. {@code accent} is an sRGB colour such as #0f3d4c, {@code font} one of
 * {@link #fonts()}, {@code texts} replace labels, by language (en, de, fr) and key.
 */
public record Branding(@Nullable Logo logo, String accent, String font, Map<String, Map<String, String>> texts) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST = 200;

    public static final Branding PLAIN =
            new Branding(null, "#0f3d4c", Tones.fonts().get(0), Map.of());

    public Branding {
        texts = Map.copyOf(texts);
    }

    /** What holds until the firm sets something: the logo of the settings, and our own colour and font. */
    public static Branding of(Issuer issuer) {
        return PLAIN.withLogo(IssuerLogo.of(issuer));
    }

    /** The texts that can be replaced, by language and key. */
    public static Map<String, Map<String, String>> labels() {
        return Wording.LANGUAGES.stream()
                .collect(Collectors.toMap(
                        language -> language, language -> Labels.of(language).all()));
    }

    public static List<String> fonts() {
        return Tones.fonts();
    }

    public Branding withLogo(@Nullable Logo other) {
        return new Branding(other, accent, font, texts);
    }

    /** What can't be used of it, as sentences; empty where all can. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (!COLOUR.matcher(accent).matches()) {
            faults.add("The colour is written as # and six digits, such as #0f3d4c, not “" + accent + "”.");
        }
        if (!fonts().contains(font)) {
            faults.add(
                    "The font “" + font + "” is not one we have; possible are " + String.join(" and ", fonts()) + ".");
        }
        if (logo != null) {
            try {
                Picture.of(logo.mediaType(), logo.content());
            } catch (IllegalArgumentException e) {
                faults.add("The logo can't be used. " + e.getMessage());
            }
        }
        texts.forEach((language, words) -> texts(language, words, faults));
        return faults;
    }

    /** Values that may stand in the style of a template, by name. */
    Map<String, String> settings() {
        return Map.of("brand.accent", accent, "brand.tint", Tones.tint(accent), "brand.font", "\"" + font + "\"");
    }

    private static void texts(String language, Map<String, String> words, List<String> faults) {
        if (!Wording.LANGUAGES.contains(language)) {
            faults.add("There are texts in en, de and fr, not in “" + language + "”.");
            return;
        }
        var labels = Labels.of(language).all();
        words.forEach((key, text) -> {
            var label = labels.get(key);
            if (label == null) {
                faults.add("No text is called “" + key + "”.");
                return;
            }
            if (text.isBlank() || text.length() > LONGEST) {
                faults.add("The text “" + key + "” (" + language + ") has between 1 and " + LONGEST + " characters.");
            }
            var missing = facts(label);
            missing.removeAll(facts(text));
            var unknown = facts(text);
            unknown.removeAll(facts(label));
            if (!missing.isEmpty()) {
                faults.add(
                        "The text “" + key + "” (" + language + ") must say " + missing + ", as “" + label + "” does.");
            }
            if (!unknown.isEmpty()) {
                faults.add("The text “" + key + "” (" + language + ") can't say " + unknown + ".");
            }
            PrintableText.faults(text)
                    .forEach(fault -> faults.add("The text “" + key + "” (" + language + "): " + fault));
        });
    }

    private static TreeSet<String> facts(String text) {
        var facts = new TreeSet<String>();
        FACT.matcher(text).results().forEach(found -> facts.add(found.group()));
        return facts;
    }
}
