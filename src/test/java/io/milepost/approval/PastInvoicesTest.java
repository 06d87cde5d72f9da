package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.client.InvalidRecord;
import io.milepost.invoice.Issuer;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which time may be asked about, and how many invoices at once. */
class PastInvoicesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final PolicyDecisions decisions = mock();
    private final Issuer issuer = mock();
    private final PastInvoices pastInvoices = new PastInvoices(decisions, issuer, new ObjectMapper());

    @BeforeEach
    void inBerlin() {
        when(issuer.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void moreThanCanBeHeldAreNotEvenRead() {
        when(decisions.countOfIssued(any(), any())).thenReturn(PastInvoices.MOST + 1);
        assertThatThrownBy(() -> pastInvoices.decided(DAY, DAY))
                .isInstanceOf(InvalidRecord.class)
                .hasMessage("50,001 invoices were decided in that time; at most 50,000 can be tried at once."
                        + " Choose a shorter time.");
        verify(decisions, never()).ofIssued(any(), any());
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> pastInvoices.decided(DAY, DAY.minusDays(1)))
                .isInstanceOf(InvalidRecord.class)
                .hasMessage("The time ends on 2026-11-19, before it begins on 2026-11-20.");
        assertThatThrownBy(() -> pastInvoices.decided(LocalDate.MIN, LocalDate.MAX))
                .isInstanceOf(InvalidRecord.class)
                .hasMessage("Say a time between the years 2000 and 9998.");
    }

    @Test
    void aTimeWithoutInvoicesIsEmpty() {
        assertThat(pastInvoices.decided(DAY, DAY)).isEmpty();
    }
}
