package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.Cut;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a number makes final: work is billed, or taken back, and what was kept back is owed. */
final class Settling {
    private final Reference reference;

    Settling(Reference reference) {
        this.reference = reference;
    }

    void issue(Paper paper, String number) {
        paper.state = State.ISSUED;
        paper.number = number;
        if (paper.corrects != null) {
            credit(paper, paper.corrects);
        } else if (reference.agreed.released != null) {
            owe(paper, reference.agreed.released);
        }
    }

    /** What issued invoices kept back is owed from that day on. */
    void release(LocalDate on) {
        reference.agreed.released = on;
        reference.papers.stream()
                .filter(paper -> paper.state == State.ISSUED && paper.corrects == null)
                .forEach(paper -> owe(paper, on));
    }

    private void owe(Paper paper, LocalDate on) {
        List<Sum> kept = paper.lines.stream()
                .filter(line -> line.kind().equals("RETAINED"))
                .toList();
        for (Sum line : kept) {
            String name = kept.size() == 1 ? "" : "@" + Sum.plain(line.vat());
            String term = Objects.requireNonNull(reference.agreed.retainage).code();
            String key = "retention:%s:%s:%s%s".formatted(Game.PROJECT, term, paper.number, name);
            Entry entry = new Entry(key, Kind.RETENTION, on, line.net().negate());
            entry.term = term;
            entry.vat = line.vat();
            reference.entries.put(key, entry);
        }
    }

    /** What the note credits is open again, or given up; what stays on a line is worth what the note left of it. */
    private void credit(Paper note, Paper invoice) {
        for (Cut cut : note.cuts) {
            boolean whole = cut.billed().compareTo(cut.part().billed) == 0;
            Part off = whole ? cut.part() : cut.part().split(cut.billed(), cut.net());
            if (whole) {
                invoice.parts.remove(off);
            }
            if (!note.reopens) {
                Part given = off.copy();
                given.net = cut.net();
                given.writtenOff = true;
                note.parts.add(given);
            }
        }
        note.credits.keySet().forEach(line -> {
            List<Part> staying = line.parts().stream()
                    .filter(part -> part.bills() && invoice.parts.contains(part))
                    .sorted(Comparator.comparing(Part::portion))
                    .toList();
            List<BigDecimal> nets = Spread.of(
                    CreditSums.left(reference, line),
                    staying.stream().map(part -> part.net).toList());
            for (int i = 0; i < staying.size(); i++) {
                staying.get(i).net = nets.get(i);
            }
        });
    }
}
