package io.milepost.invoice;

import java.util.List;
import java.util.stream.Collectors;

/** The draft can't be saved or submitted like this; the problems say why. */
public class DraftRefused extends RuntimeException {
    private final transient List<Problem> problems;

    public DraftRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public static DraftRefused because(String code, String sentence) {
        return new DraftRefused(List.of(new Problem(code, sentence, null, null)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
