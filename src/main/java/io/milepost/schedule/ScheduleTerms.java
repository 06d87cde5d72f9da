package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a schedule bills and when. Without a term it bills everything open on the project; without a last day it runs on. */
@Embeddable
public record ScheduleTerms(
        @Column(name = "term") @Nullable String term,
        @Embedded Rhythm rhythm,
        @Column(name = "in_advance") boolean inAdvance,
        @Column(name = "starts_on") LocalDate startsOn,
        @Column(name = "ends_on") @Nullable LocalDate endsOn) {
    ScheduleTerms endingOn(LocalDate lastDay) {
        return new ScheduleTerms(term, rhythm, inAdvance, startsOn, lastDay);
    }

    public Stream<ServicePeriod> periods() {
        return new ServicePeriods(rhythm, startsOn, endsOn).all();
    }

    /** Work up to and with this day is collected for the period. */
    public LocalDate cutOff(ServicePeriod period) {
        return inAdvance ? period.from() : period.to();
    }

    public String inWords() {
        return rhythm.inWords() + (inAdvance ? ", in advance" : ", in arrears");
    }
}
