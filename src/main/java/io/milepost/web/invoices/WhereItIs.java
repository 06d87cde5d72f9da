package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.PeopleInWords;
import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceState;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.ProcessRun;
import io.milepost.invoice.ProcessStep;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers the question people ask most: where is it now? What counts is on record in the domain; the engine adds since when a
 * step is open, until when it sleeps, and that it failed. Without the engine's memory the sentence is only shorter.
 */
@Component
class WhereItIs {
    private final ApprovalGates gates;
    private final WhereInApproval whereInApproval;
    private final PeopleInWords people;
    private final WaitingFor waitingFor;
    private final ReadSentBack sentBack;
    private final WhereIssued whereIssued;
    private final WhatComesNext whatComesNext;
    private final Timeline timeline;
    private final WrittenDates dates;

    WhereItIs(
            ApprovalGates gates,
            WhereInApproval whereInApproval,
            PeopleInWords people,
            WaitingFor waitingFor,
            ReadSentBack sentBack,
            WhereIssued whereIssued,
            WhatComesNext whatComesNext,
            Timeline timeline,
            Issuer issuer) {
        this.gates = gates;
        this.whereInApproval = whereInApproval;
        this.people = people;
        this.waitingFor = waitingFor;
        this.sentBack = sentBack;
        this.whereIssued = whereIssued;
        this.whatComesNext = whatComesNext;
        this.timeline = timeline;
        this.dates = new WrittenDates(issuer.zone());
    }

    Where of(Invoice invoice, List<ProcessRun> runs) {
        List<Gate> round = gates.latest(invoice.id());
        OpenSteps open = OpenSteps.of(runs);
        String sentence = open.failed()
                .map(step -> failed(invoice, step))
                .or(() -> open.retrying().map(step -> retried(invoice, step)))
                .orElseGet(() -> sentence(invoice, round, open));
        return new Where(
                sentence,
                invoice.state() == InvoiceState.IN_APPROVAL
                        ? whereInApproval.details(WaitingFor.open(round))
                        : List.of(),
                since(invoice, round, open).orElse(null),
                open.failed().isPresent(),
                whatComesNext.of(invoice, round));
    }

    private String sentence(Invoice invoice, List<Gate> round, OpenSteps open) {
        return switch (invoice.state()) {
            case DRAFT -> draft(invoice, open);
            case IN_APPROVAL -> whereInApproval.sentence(WaitingFor.open(round));
            case APPROVED ->
                waitingFor.isStopped(invoice)
                        ? "Stopped before it got its number. Accounting checks why" + since(open) + "."
                        : "Approved. Milepost is giving it its number.";
            case ISSUED -> whereIssued.sentence(invoice, since(open));
            case DISCARDED -> givenUp(invoice);
        };
    }

    private String draft(Invoice invoice, OpenSteps open) {
        String drafter = waitingFor.drafter(invoice);
        Optional<Instant> postponed = open.sleepsUntil();
        if (postponed.isPresent()) {
            return "Postponed until %s. Then the draft comes back to %s."
                    .formatted(dates.day(postponed.get()), drafter);
        }
        return sentBack.of(invoice)
                .map(why -> "Sent back%s at the gate %s. With %s%s, to change it."
                        .formatted(by(why), why.gate(), drafter, since(open)))
                .orElseGet(() -> "With %s%s, to finish the draft.".formatted(drafter, since(open)));
    }

    private static String by(SentBack why) {
        return why.byName() == null ? "" : " by " + why.byName();
    }

    private String failed(Invoice invoice, ProcessStep step) {
        return "%s“%s” has failed and is not tried again by itself. Accounting has a task to look after it."
                .formatted(issuedAs(invoice), step.name());
    }

    private String retried(Invoice invoice, ProcessStep step) {
        Instant again = step.until();
        return "%s“%s” did not work yet and is tried again by itself%s."
                .formatted(issuedAs(invoice), step.name(), again == null ? "" : ", next at " + dates.moment(again));
    }

    private static String issuedAs(Invoice invoice) {
        return invoice.number() == null ? "" : "Issued as %s. ".formatted(invoice.number());
    }

    private String givenUp(Invoice invoice) {
        return timeline.of(invoice.id()).stream()
                .reduce((earlier, later) -> later)
                .map(this::givenUp)
                .orElse("Discarded.");
    }

    private String givenUp(TimelineEntry last) {
        return "%s by %s, %s. %s"
                .formatted(last.event(), people.person(last.actor()), dates.moment(last.at()), last.detail());
    }

    private String since(OpenSteps open) {
        return open.since().map(at -> " since " + dates.moment(at)).orElse("");
    }

    private static Optional<Instant> since(Invoice invoice, List<Gate> round, OpenSteps open) {
        return invoice.state() == InvoiceState.IN_APPROVAL
                ? WaitingFor.open(round).stream()
                        .map(Gate::askedAt)
                        .flatMap(Stream::ofNullable)
                        .min(Instant::compareTo)
                        .or(open::since)
                : open.since();
    }
}
