package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.AWorkItem;
import io.milepost.billing.Decision;
import io.milepost.invoice.DraftEdit.FreeLine;
import io.milepost.invoice.DraftEdit.ItemEdit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditCheckTest {
    private static final String BELL = "A\u0007B";

    @Test
    void noTextHasControlCharacters() {
        var item = AWorkItem.time("1", 60, "95");
        var edit = new DraftEdit(
                BELL,
                BELL,
                Map.of(item.ref(), new ItemEdit(Decision.HOLD, null, BELL)),
                Map.of("line", BELL),
                List.of(new FreeLine(BELL, BigDecimal.ONE, "C62", BigDecimal.ONE, null, BELL)),
                null,
                new Discount(BigDecimal.TEN, null, BELL));

        assertThat(new EditCheck(Map.of(item.ref(), item), Currency.getInstance("EUR")).problems(edit))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "The invoice's subject has control characters.",
                        "The invoice's subject must be one line.",
                        "The note has control characters.",
                        "A line's text has control characters.",
                        "A reason has control characters.",
                        "A free line's description has control characters.",
                        "A reason has control characters.",
                        "A reason has control characters.");
    }

    @Test
    void aSubjectIsOneLineAndANoteMayHaveMore() {
        var edit = new DraftEdit("Concept\r\nand design", "Thank you.\nYours", Map.of(), Map.of(), null);

        assertThat(problems(edit)).containsExactly("The invoice's subject must be one line.");
    }

    @Test
    void aFreeLineComesToNoMoreThanCanBeKept() {
        var most = new BigDecimal("999999999");

        assertThat(problems(free(BigDecimal.ONE, most))).isEmpty();
        assertThat(problems(free(most, most)))
                .containsExactly("What a free line comes to must be at most 999,999,999.");
        assertThat(problems(free(most.add(BigDecimal.ONE), BigDecimal.ONE)))
                .contains("A free line's quantity must be at most 999,999,999.");
    }

    private static DraftEdit free(BigDecimal quantity, BigDecimal unitPrice) {
        var line = new FreeLine("Boat hire", quantity, "C62", unitPrice, null, "No receipt");
        return new DraftEdit(null, null, Map.of(), Map.of(), List.of(line));
    }

    private static List<String> problems(DraftEdit edit) {
        return new EditCheck(Map.of(), Currency.getInstance("EUR"))
                .problems(edit).stream().map(Problem::message).toList();
    }
}
