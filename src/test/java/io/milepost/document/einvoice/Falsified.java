package io.milepost.document.einvoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.milepost.invoice.FrozenInvoice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An invoice with some fields of it removed or falsified at random, and which they were. */
record Falsified(FrozenInvoice invoice, List<String> changes) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** Given by the series or by Milepost itself. */
    private static final Set<String> NOT_THE_DRAFTERS =
            Set.of("id", "value", "businessKey", "number", "issueDate", "dueDate", "position", "rateDate", "reopens");

    private static final Set<String> DATES_THAT_MAY_LACK = Set.of("from", "to");
    private static final Set<String> PARTS_THAT_MAY_LACK = Set.of("withheld", "accountingVat", "preceding");
    private static final List<String> COUNTRIES =
            List.of("XX", "UK", "de", "EL", "SS", "XI", "AN", "NL", "NO", "DE", "SE", "IT", "D", "Germany");
    private static final List<String> CATEGORIES = List.of("?", "S", "Z", "E", "AE", "K", "G", "O");
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("country", COUNTRIES),
            Map.entry(
                    "vatId",
                    List.of("123456789", "XX123", "NL123", "NL123456789B12", "EL123456789", "de1", "SE556", "AT U1")),
            Map.entry("currency", List.of("EURO", "HRK", "BGN", "JPY", "XCG", "ANG", "eur", "USD")),
            Map.entry(
                    "iban",
                    List.of("DE89370400440532013001", "DE89 3704 0044 0532 0130 00", "12345678", "DE8937", "ZZ00")),
            Map.entry(
                    "scheme",
                    List.of(
                            "EM", "9999", "0246", "0217", "0219", "0088", "0192", "0184", "0096", "0198", "0208",
                            "0201", "0210", "9907", "0211", "0007", "0151", "0106", "0190", "9944", "9930", "AQ",
                            "1234")),
            Map.entry("email", List.of("a@b", "nobody", "x@y.z.", "a@@b.de", "a b@c.de", "a@b.de", ".a@b.de", "a@.de")),
            Map.entry("phone", List.of("12", "abc", "1-2-3", "+49", "(0)1/2\n3")),
            Map.entry("category", CATEGORIES),
            Map.entry("vatCategory", CATEGORIES),
            Map.entry("unit", List.of("XYZ", "HUR", "C62", "DAY", "hour")),
            Map.entry("kind", List.of("INVOICE", "DEPOSIT", "CREDIT_NOTE")),
            Map.entry("profile", List.of("FACTUR_X", "XRECHNUNG_CII", "XRECHNUNG_UBL", "PEPPOL_UBL")),
            Map.entry("language", List.of("en", "de", "fr", "xx")));
    /** Never null, by the columns they come from. */
    private static final Set<String> CODES = Set.of("category", "vatCategory", "unit", "currency", "language");

    private static final List<String> ENUMS = List.of("kind", "profile");
    private static final List<String> OTHER_TEXTS =
            List.of("<&>\"'", "\u0001", "\u00a0", "\n", "名前", "a\tb\r\nc", "-", "#SKONTO#TAGE=14#", "😀", "\ud800");

    static Falsified of(FrozenInvoice invoice, Random random) {
        var tree = (ObjectNode) JSON.valueToTree(invoice);
        var changes = new ArrayList<String>();
        for (var more = random.nextInt(10) == 0 ? 0 : random.nextInt(3) == 0 ? 2 : 1; more > 0; more--) {
            List<Field> fields = new ArrayList<>();
            collect(tree, "", fields);
            var field = fields.get(random.nextInt(fields.size()));
            changes.add(field.falsify(random));
        }
        try {
            return new Falsified(JSON.treeToValue(tree, FrozenInvoice.class), changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(changes.toString(), e);
        }
    }

    private static void collect(JsonNode node, String path, List<Field> fields) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                var child = object.get(name);
                var own =
                        NOT_THE_DRAFTERS.contains(name) && !path.startsWith("/eInvoice") && !path.equals("/preceding");
                if (!own && !child.isNull()) {
                    if (!(child instanceof ObjectNode) || PARTS_THAT_MAY_LACK.contains(name)) {
                        fields.add(new Field(object, name, path + "/" + name));
                    }
                    collect(child, path + "/" + name, fields);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                collect(array.get(i), path + "/" + i, fields);
            }
        }
    }

    private record Field(ObjectNode parent, String name, String path) {
        String falsify(Random random) {
            var before = parent.get(name);
            if (before instanceof ArrayNode array) {
                list(array, random);
            } else if (before instanceof ObjectNode) {
                parent.putNull(name);
            } else if (before.isNumber()) {
                parent.put(name, number(before.decimalValue(), random));
            } else if (before.textValue() != null && before.textValue().matches("\\d{4}-\\d\\d-\\d\\d")) {
                date(LocalDate.parse(before.textValue()), random);
            } else if (before.isTextual()) {
                parent.put(name, text(random));
            }
            return "%s: %s -> %s".formatted(path, shown(before), shown(parent.get(name)));
        }

        private static String shown(JsonNode node) {
            return node instanceof ArrayNode array ? array.size() + " elements" : String.valueOf(node);
        }

        private static void list(ArrayNode array, Random random) {
            if (array.isEmpty()) {
                return;
            }
            var at = random.nextInt(array.size());
            if (random.nextBoolean()) {
                array.remove(at);
            } else {
                array.add(array.get(at).deepCopy());
            }
        }

        private BigDecimal number(BigDecimal before, Random random) {
            if (name.toLowerCase().contains("percent")) {
                return new BigDecimal(List.of("0.00", "7.00", "19.00", "20.00", "-1.00", "5.50")
                        .get(random.nextInt(6)));
            }
            if (name.equals("paymentDays")) {
                return BigDecimal.TEN;
            }
            var unit = BigDecimal.ONE.movePointLeft(Math.max(0, before.scale()));
            return switch (random.nextInt(6)) {
                case 0 -> before.negate();
                case 1 -> BigDecimal.ZERO.setScale(before.scale());
                case 2 -> before.add(unit);
                case 3 -> before.subtract(unit.multiply(BigDecimal.valueOf(2)));
                case 4 -> before.add(unit.multiply(BigDecimal.valueOf(100)));
                default -> before.add(unit.multiply(BigDecimal.valueOf(1 + random.nextInt(100_000))));
            };
        }

        private void date(LocalDate before, Random random) {
            if (DATES_THAT_MAY_LACK.contains(name) && random.nextInt(3) == 0) {
                parent.putNull(name);
            } else {
                parent.put(name, before.plusDays(random.nextInt(200) - 100).toString());
            }
        }

        private String text(Random random) {
            var known = TEXTS.get(name);
            if (ENUMS.contains(name)) {
                return known.get(random.nextInt(known.size()));
            }
            if (random.nextInt(3) == 0) {
                return random.nextBoolean() && !CODES.contains(name)
                        ? null
                        : List.of("", "  ", " \n\t ").get(random.nextInt(3));
            }
            if (name.equals("id")) {
                return identifier(random);
            }
            var from = known != null && random.nextInt(5) > 0 ? known : OTHER_TEXTS;
            return from.get(random.nextInt(from.size()));
        }
    }

    private static String identifier(Random random) {
        var known = List.of(
                "DK12345678",
                "IT12345670017",
                "IT00743110157",
                "ABCDEF",
                "RSSMRA85T10A562S",
                "12345678901",
                "51824753556",
                "NL123456789B12",
                "0428759497",
                "4035811991014",
                "987654325",
                "5567321707",
                "x@y.example");
        if (random.nextBoolean()) {
            return known.get(random.nextInt(known.size()));
        }
        var digits = new StringBuilder();
        for (var left = List.of(8, 9, 10, 11, 12, 13, 20).get(random.nextInt(7)); left > 0; left--) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
