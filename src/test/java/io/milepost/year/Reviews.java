package io.milepost.year;

import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;

/** How reviews go: taken or not, given back, late, approved and sent back. */
public final class Reviews {
    private static final String REVIEW = "Task_ReviewInvoice";
    private static final String CHECK = "Task_CheckInvoice";

    private final Diary diary;
    private final Office office;
    private final Random dice;

    public Reviews(Diary diary, Office office, Random dice) {
        this.diary = diary;
        this.office = office;
        this.dice = dice;
    }

    /** Whatever comes after a document was submitted, or a gate of it passed. */
    void next(String document, Consumer<String> issued, Runnable sentBack) {
        if (office.task(document, REVIEW).isPresent()) {
            diary.later(0, dice.nextInt(8) == 0 ? 9 : 3, () -> review(document, issued, sentBack));
        } else if (office.state(document).equals("ISSUED")) {
            issued.accept(document);
        } else if (office.task(document, CHECK).isPresent()) {
            diary.later(0, 3, () -> check(document, issued, sentBack));
        } else {
            sentBack.run();
        }
    }

    private void review(String document, Consumer<String> issued, Runnable sentBack) {
        Task review = office.task(document, REVIEW).orElseThrow();
        String person = office.reviewer(review, document);
        if (dice.nextInt(5) < 2) {
            office.claim(review, person);
            if (dice.nextInt(5) == 0) {
                diary.later(0, 1, () -> {
                    office.giveBack(review, person);
                    diary.later(0, 3, () -> decide(review, person, document, issued, sentBack));
                });
            } else {
                diary.later(0, 1, () -> decide(review, person, document, issued, sentBack));
            }
        } else {
            decide(review, person, document, issued, sentBack);
        }
    }

    private void decide(Task review, String person, String document, Consumer<String> issued, Runnable sentBack) {
        boolean approved = dice.nextInt(office.isCreditNote(document) ? 3 : 7) > 0;
        office.complete(review, person, Map.of("approved", approved, "comment", approved ? "Fine" : "Look again"));
        diary.work();
        next(document, issued, sentBack);
    }

    /** It was more than is expected of a day: accounting tries again on another one, or wants it changed. */
    private void check(String document, Consumer<String> issued, Runnable sentBack) {
        office.complete(
                office.task(document, CHECK).orElseThrow(),
                "felix",
                Map.of("checkOutcome", dice.nextInt(3) > 0 ? "try-again" : "send-back", "comment", "Too much at once"));
        diary.work();
        next(document, issued, sentBack);
    }
}
