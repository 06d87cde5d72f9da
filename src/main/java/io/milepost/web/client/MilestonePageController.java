package io.milepost.web.client;

import static io.milepost.web.client.PageAnswers.base;
import static io.milepost.web.client.PageAnswers.gone;
import static io.milepost.web.client.PageAnswers.html;
import static io.milepost.web.client.PageAnswers.line;
import static io.milepost.web.client.PageAnswers.readable;
import static io.milepost.web.client.PageAnswers.toPage;

import io.milepost.acceptance.AnswerAcceptance;
import io.milepost.link.ClientLinks;
import io.milepost.project.RecordLocked;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a client answers about a milestone, by the link in their mail; the page itself is {@link ClientPageController}'s. */
@RestController
@RequestMapping("/c/{token}/milestone")
@Hidden
class MilestonePageController {
    private static final Logger log = LoggerFactory.getLogger(MilestonePageController.class);

    private final ClientLinks links;
    private final ShowMilestone showMilestone;
    private final AnswerAcceptance answers;

    MilestonePageController(ClientLinks links, ShowMilestone showMilestone, AnswerAcceptance answers) {
        this.links = links;
        this.showMilestone = showMilestone;
        this.answers = answers;
    }

    @PostMapping("/acceptance")
    ResponseEntity<?> accept(@PathVariable String token, @RequestParam(defaultValue = "") String name, Locale asked) {
        return opened(token, asked, acceptance -> done(token, () -> answers.acceptByLink(acceptance, line(name))));
    }

    @PostMapping("/rejection")
    ResponseEntity<?> reject(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            Locale asked) {
        return opened(token, asked, acceptance -> {
            String words = readable(text);
            if (words.isBlank() || words.length() > PageAnswers.LONGEST_TEXT) {
                TypedQuery typed = new TypedQuery("", java.util.List.of(), words, line(name));
                return showMilestone
                        .page(acceptance, base(token), typed, "reject.missing")
                        .<ResponseEntity<?>>map(page -> html(HttpStatus.UNPROCESSABLE_ENTITY, page))
                        .orElseGet(() -> gone(asked));
            }
            return done(token, () -> answers.rejectByLink(acceptance, line(name), words));
        });
    }

    /** Whatever fails is told to the log, and to nobody outside. */
    @ExceptionHandler
    ResponseEntity<?> failed(Exception failure, Locale asked) {
        log.error("A client's page failed", failure);
        return html(HttpStatus.SERVICE_UNAVAILABLE, SorryPage.broken(asked));
    }

    private ResponseEntity<?> opened(String token, Locale asked, Function<String, ResponseEntity<?>> answer) {
        Optional<String> shown = links.openAcceptance(token).filter(showMilestone::isShown);
        return shown.<ResponseEntity<?>>map(answer).orElseGet(() -> gone(asked));
    }

    private static ResponseEntity<?> done(String token, Runnable said) {
        try {
            var unused = OnceMore.after(() -> {
                said.run();
                return true;
            });
        } catch (RecordLocked changedMeanwhile) {
            return toPage(token);
        }
        return toPage(token);
    }
}
