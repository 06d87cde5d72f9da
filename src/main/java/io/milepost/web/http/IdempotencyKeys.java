package io.milepost.web.http;

import io.milepost.web.problems.ProblemAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours Idempotency-Key on POSTs. Key, work and answer are one transaction: whatever breaks in between, either all of
 * it is there or none. A refusal is not kept, so that the request may be mended and sent again under the same key. What is told
 * once only is not kept either: where the answer is a secret, a key is refused; where each part of a request is recorded apart,
 * it is left aside.
 */
final class IdempotencyKeys extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final int LONGEST_KEY = 200;
    /** Each part is recorded or refused in a transaction of its own, and recorded once without a key. */
    private static final Pattern EACH_APART = Pattern.compile("/api/bank-statements/[^/]+/confirmations/?");

    private static final Pattern TOLD_ONCE = Pattern.compile("/api/invoices/[^/]+/client-links/?");

    private final GivenAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemAnswers problems;

    IdempotencyKeys(GivenAnswers answers, TransactionTemplate transaction, ProblemAnswers problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        String key = String.valueOf(request.getHeader(HEADER));
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, HttpStatus.BAD_REQUEST, "An Idempotency-Key has 1 to 200 characters.");
            return;
        }
        if (TOLD_ONCE.matcher(request.getRequestURI()).matches()) {
            problems.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "The address of a client link is told once and not kept, so it can't be told again under an"
                            + " Idempotency-Key. Leave the key out; if the answer got lost, make another link.");
            return;
        }
        if (EACH_APART.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        Asked asked = Asked.of(request, body, key, person.getName());
        if (!answered(asked, response)) {
            work(asked, new KnownBody(request, body), response, chain);
        }
    }

    private boolean answered(Asked asked, HttpServletResponse response) throws IOException {
        Optional<GivenAnswer> known = answers.find(asked.id());
        if (known.isEmpty()) {
            return false;
        }
        if (known.get().requestHash().equals(asked.hash())) {
            known.get().giveAgain(response);
        } else {
            problems.write(
                    response,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "This Idempotency-Key was used for another request already; take a new one.");
        }
        return true;
    }

    private void work(Asked asked, KnownBody request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                answers.claim(asked.id(), asked.hash(), asked.person());
                pass(chain, request, buffered);
                if (buffered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                    status.setRollbackOnly();
                } else {
                    answers.keep(asked.id(), asked.answered(buffered));
                }
            });
            buffered.copyBodyToResponse();
        } catch (Passed e) {
            throw new ServletException(e.getCause());
        } catch (DuplicateKeyException e) {
            if (!answered(asked, response)) {
                again(response);
            }
        } catch (ConcurrencyFailureException | QueryTimeoutException | TransactionException e) {
            LOG.info("a request under an idempotency key lost a race: {}", e.getMessage());
            again(response);
        } catch (DataAccessException e) {
            LOG.warn("a request under an idempotency key could not be stored", e);
            response.reset();
            problems.write(
                    response,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "The request can't be stored as it is, and nothing was: look at its values.");
        }
    }

    private void again(HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        problems.write(
                response,
                HttpStatus.CONFLICT,
                "The same request is being worked on at this moment. Nothing changed here; try again.");
    }

    private static void pass(FilterChain chain, KnownBody request, ContentCachingResponseWrapper response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Passed(e);
        }
    }

    /** Carries a checked exception out of the transaction, which it rolls back. */
    private static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Passed(ServletException cause) {
            super(cause);
        }
    }
}
