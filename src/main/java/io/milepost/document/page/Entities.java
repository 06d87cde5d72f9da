package io.milepost.document.page;

import java.util.Map;
import java.util.regex.Pattern;

/** Characters written by name or number in a template; a document type can't define more of them. */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w*)(;?)");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("middot", "·"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("euro", "€"),
            Map.entry("copy", "©"));

    private Entities() {}

    static String decode(String text, int line, Faults faults) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        character(found.group(1), !found.group(2).isEmpty(), line, faults)));
    }

    private static String character(String name, boolean ended, int line, Faults faults) {
        if (ended && name.startsWith("#")) {
            var hex = name.startsWith("#x") || name.startsWith("#X");
            var point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (Character.isDefined(point) && !Character.isISOControl(point)) {
                return Character.toString(point);
            }
        }
        var known = NAMED.get(name);
        if (ended && known != null) {
            return known;
        }
        faults.add(
                line,
                "“&" + name + (ended ? ";" : "")
                        + "” is not a character known here. Write &amp; for an ampersand, or the"
                        + " character itself; known are &lt; &gt; &quot; &apos; &nbsp; &middot; &ndash; &mdash; &hellip;"
                        + " &euro; &copy; and numbers such as &#160;.");
        return "";
    }
}
