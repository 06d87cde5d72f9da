package io.milepost.workflow.engine.guard;

import io.milepost.approval.ApprovalFacts;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a table is asked with and what is read from its answer. */
record TableShape(
        Set<String> hitPolicies,
        Map<String, Fact> facts,
        Map<String, String> outputs,
        Map<String, String> optionalOutputs) {
    TableShape(Set<String> hitPolicies, Map<String, Fact> facts, Map<String, String> outputs) {
        this(hitPolicies, facts, outputs, Map.of());
    }

    enum Fact {
        NUMBER(
                "a number",
                Set.of("", "double"),
                List.of("ConstString", "ConstBool"),
                BigDecimal.ZERO,
                new BigDecimal("1000000.01")),
        DAYS("a number", Set.of("", "double", "integer", "long"), List.of("ConstString", "ConstBool"), 0L, 400L),
        FLAG("true or false", Set.of("", "boolean"), List.of("ConstString", "ConstNumber"), false, true),
        TEXT("a text", Set.of("", "string"), List.of("ConstNumber", "ConstBool"), "INVOICE", "S, Z"),
        DATE("a date", Set.of("", "date"), List.of("ConstNumber", "ConstBool"), "2026-11-20", "2027-01-01");

        private final String inWords;
        private final Set<String> types;
        private final List<String> foreign;
        private final List<Object> samples;

        Fact(String inWords, Set<String> types, List<String> foreign, Object... samples) {
            this.inWords = inWords;
            this.types = types;
            this.foreign = foreign;
            this.samples = List.of(samples);
        }

        String inWords() {
            return inWords;
        }

        boolean mayBe(String type) {
            return types.contains(type);
        }

        /** Literals it can't be compared with: the rule would never match, silently. */
        List<String> foreign() {
            return foreign;
        }

        Object sample(int number) {
            Object sample = samples.get(number % samples.size());
            return this == DATE ? java.time.LocalDate.parse(sample.toString()) : sample;
        }
    }

    private static final TableShape POLICY = new TableShape(
            Set.of("RULE ORDER"),
            approvalFacts(),
            Map.of("gate", "string", "order", "integer", "group", "string", "reason", "string"),
            Map.of(
                    "dueDays", "integer",
                    "reminderDays", "integer",
                    "escalationDays", "integer",
                    "escalateTo", "string"));

    private static final TableShape TAX = new TableShape(
            Set.of("FIRST"),
            Map.of(
                    "sellerCountry", Fact.TEXT,
                    "clientCountry", Fact.TEXT,
                    "clientPlace", Fact.TEXT,
                    "business", Fact.FLAG,
                    "vatId", Fact.FLAG,
                    "smallBusiness", Fact.FLAG,
                    "clientExempt", Fact.FLAG,
                    "supply", Fact.TEXT,
                    "taxPoint", Fact.DATE),
            Map.of("category", "string", "rate", "string", "note", "string"));

    private static final TableShape REMINDERS = new TableShape(
            Set.of("FIRST"),
            Map.of(
                    "level", Fact.DAYS,
                    "client", Fact.TEXT,
                    "clientCountry", Fact.TEXT,
                    "business", Fact.FLAG,
                    "currency", Fact.TEXT,
                    "amount", Fact.NUMBER),
            Map.of("days", "integer", "tone", "string", "fee", "string", "interest", "string"));

    /** Asked before the policy, where the firm's invoice-approval wants it. */
    private static final TableShape AUTO_APPROVAL =
            new TableShape(Set.of("FIRST"), approvalFacts(), Map.of("approve", "boolean", "reason", "string"));

    /** A table of the firm's own, asked from invoice-approval; its one answer becomes a variable there. */
    private static final TableShape OWN = new TableShape(
            Set.of("", "UNIQUE", "FIRST", "ANY"),
            Map.of(
                    "projectCode", Fact.TEXT,
                    "projectManager", Fact.TEXT,
                    "clientName", Fact.TEXT,
                    "approved", Fact.FLAG),
            Map.of());

    static TableShape of(String key) {
        return switch (key) {
            case "approval-policy" -> POLICY;
            case "tax-treatment" -> TAX;
            case ReminderRows.KEY -> REMINDERS;
            case AutoApprovalRows.KEY -> AUTO_APPROVAL;
            default -> OWN;
        };
    }

    boolean isOwn() {
        return outputs.isEmpty();
    }

    /** Made-up facts of one kind or the other, to try a table with. */
    Map<String, Object> sample(int number) {
        Map<String, Object> sample = new LinkedHashMap<>();
        facts.forEach((name, fact) -> sample.put(name, fact.sample(number)));
        return sample;
    }

    private static Map<String, Fact> approvalFacts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Arrays.stream(ApprovalFacts.class.getRecordComponents())
                .forEach(component -> facts.put(component.getName(), fact(component)));
        return facts;
    }

    private static Fact fact(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return Fact.FLAG;
        }
        if (type == BigDecimal.class) {
            return Fact.NUMBER;
        }
        return type == String.class ? Fact.TEXT : Fact.DAYS;
    }
}
