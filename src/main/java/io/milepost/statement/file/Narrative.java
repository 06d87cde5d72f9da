package io.milepost.statement.file;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field :86: in one of the three ways banks fill it: numbered parts after a code of three digits (Germany, Austria), words
 * between slashes (the Netherlands, Switzerland), or free text.
 */
final class Narrative {
    private static final Pattern NUMBERED = Pattern.compile("(?s)\\d{3}([?~@<>!|])(\\d\\d).*");
    private static final Pattern IN_SLASHES = Pattern.compile("(?s).*(?:^|/)(EREF|REMI|CNTP|ORDP|IBAN|NAME)/.*");
    private static final Pattern SEPA =
            Pattern.compile("(EREF|KREF|MREF|BREF|RREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)[+:]");
    private static final Pattern SLASHES = Pattern.compile(
            "/(EREF|KREF|MARF|CSID|CNTP|REMI|RTRN|ORDP|BENM|IBAN|NAME|BIC|TRTP|PREF|ISDT|PURP|ULTB|ULTD|CREF|RFB|TRCD|SVCL|INFO)/");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private final String whole;
    private final Map<String, String> said = new HashMap<>();
    private String code = "";

    Narrative(String field) {
        whole = field;
        Matcher numbered = NUMBERED.matcher(field.strip());
        if (numbered.matches()) {
            code = field.strip().substring(0, 3);
            numbered(field.replaceAll("[\\r\\n]", "").strip(), numbered.group(1));
        } else if (IN_SLASHES.matcher(field).matches()) {
            split(SLASHES, field.replaceAll("[\\r\\n]", ""), "");
        } else {
            said.put("SVWZ", field);
        }
    }

    private void numbered(String text, String separator) {
        Map<Integer, String> parts = new TreeMap<>();
        Matcher part = Pattern.compile(Pattern.quote(separator) + "(\\d\\d)").matcher(text);
        int number = -1;
        int from = 0;
        while (part.find()) {
            keep(parts, number, text.substring(from, part.start()));
            number = Integer.parseInt(part.group(1));
            from = part.end();
        }
        keep(parts, number, text.substring(from));
        var purpose = new StringBuilder();
        parts.forEach((key, value) -> purpose.append(isPurpose(key) ? value : ""));
        split(SEPA, purpose.toString(), "SVWZ");
        said.putIfAbsent("IBAN", parts.getOrDefault(31, ""));
        said.put("NAME", parts.getOrDefault(32, "") + parts.getOrDefault(33, ""));
    }

    private static void keep(Map<Integer, String> parts, int number, String text) {
        if (number >= 0) {
            parts.merge(number, text, String::concat);
        }
    }

    private static boolean isPurpose(int key) {
        return key >= 20 && key <= 29 || key >= 60 && key <= 63;
    }

    private void split(Pattern words, String text, String before) {
        Matcher word = words.matcher(text);
        String current = before;
        int from = 0;
        while (word.find()) {
            say(current, text.substring(from, word.start()));
            current = word.group(1);
            from = word.end();
        }
        say(current, text.substring(from));
    }

    private void say(String word, String text) {
        if (!word.isEmpty() && !text.isBlank()) {
            said.merge(word, text, (one, other) -> one + " " + other);
        }
    }

    String whole() {
        return whole;
    }

    boolean isReturn() {
        return ReturnSigns.business(code) || said.containsKey("RTRN") || said.containsKey("RREF");
    }

    String text() {
        String words = said.getOrDefault("SVWZ", said.getOrDefault("REMI", ""));
        return words.replaceFirst("^/?(USTD|STRD)/{1,2}", "").replaceFirst("/+$", "");
    }

    /** A creditor reference among the words, as a Swiss or Dutch bank marks it. */
    String structured() {
        Matcher reference = Pattern.compile(
                        "(?:STRD/(?:CUR|ISO)/|RFB/|\\bREF[:.]?\\s*)(RF\\d\\d[A-Z0-9 ]{1,26}|\\d{27})")
                .matcher(whole);
        return reference.find() ? reference.group(1) : "";
    }

    String endToEnd() {
        return said.getOrDefault("EREF", said.getOrDefault("KREF", "")).replaceFirst("/+$", "");
    }

    /** CNTP has account, bank, name and town between slashes; ORDP mostly the name. */
    String payer() {
        String[] party = said.getOrDefault("CNTP", "").split("/", -1);
        String named = party.length > 2 ? party[2] : said.getOrDefault("NAME", said.getOrDefault("ORDP", ""));
        return named.replaceFirst("/+$", "");
    }

    String payerIban() {
        String account = said.getOrDefault("IBAN", said.getOrDefault("CNTP", "").split("/", -1)[0]);
        Matcher iban = IBAN.matcher(Shown.code(account, 60));
        return iban.lookingAt() ? iban.group() : "";
    }
}
