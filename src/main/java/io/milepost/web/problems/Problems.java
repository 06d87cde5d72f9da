package io.milepost.web.problems;

import io.milepost.invoice.Problem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The one form all errors have outside: problem details (RFC 9457), the detail a sentence for people. */
final class Problems {
    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }

    static ProblemDetail of(HttpStatusCode status, @Nullable String sentence, Collection<Problem> problems) {
        ProblemDetail problem = of(status, sentence);
        problem.setProperty("problems", problems);
        return problem;
    }

    static ProblemDetail ofSentences(HttpStatusCode status, @Nullable String sentence, Collection<String> sentences) {
        return of(
                status,
                sentence,
                sentences.stream()
                        .map(each -> new Problem("invalid", each, null, null))
                        .toList());
    }
}
