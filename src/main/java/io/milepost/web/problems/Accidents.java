package io.milepost.web.problems;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.milepost.document.DocumentDamaged;
import io.milepost.document.DocumentsUnreachable;
import io.milepost.web.LostRace;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Lost races, and what nobody foresaw. Internals stay in the log, under an id the answer names. */
@RestControllerAdvice
@Order(3)
class Accidents {
    private static final Logger LOG = LoggerFactory.getLogger(Accidents.class);

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ResponseEntity<ProblemDetail> lostRace(Exception lost) {
        LOG.info("a request lost a race: {}", lost.getMessage());
        return ResponseEntity.status(CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Problems.of(
                        CONFLICT, "Somebody else did the same at the same moment. Nothing changed; try again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> doesNotFit(DataIntegrityViolationException refused) {
        if (LostRace.is(refused)) {
            return lostRace(refused);
        }
        LOG.warn("the database refused a value", refused);
        return ResponseEntity.unprocessableEntity()
                .body(Problems.of(
                        UNPROCESSABLE_ENTITY, "A value is too long or too large to be kept. Nothing changed."));
    }

    /** Who may not come in is answered by the security filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(DocumentsUnreachable refused) {
        LOG.warn("the store of documents does not answer", refused);
        return ResponseEntity.status(SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "60")
                .body(Problems.of(SERVICE_UNAVAILABLE, refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail damaged(DocumentDamaged found) {
        LOG.error("an original is not what was kept", found);
        return Problems.of(INTERNAL_SERVER_ERROR, found.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("unforeseen, told as {}", id, e);
        return Problems.of(
                INTERNAL_SERVER_ERROR,
                "Milepost failed at this. Nothing was stored; your administrator finds the cause in the log under %s."
                        .formatted(id));
    }
}
