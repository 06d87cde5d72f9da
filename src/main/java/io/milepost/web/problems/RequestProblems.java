package io.milepost.web.problems;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that no controller could take: not JSON, wrong method, unknown address. Each in a sentence. */
@RestControllerAdvice
@Order(2)
class RequestProblems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.status()).body(Problems.of(refusal.status(), refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLarge refused) {
        return Problems.of(PAYLOAD_TOO_LARGE, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notJson(JsonProcessingException broken) {
        return Problems.of(BAD_REQUEST, UnreadableBody.sentence(broken));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof BodyTooLarge tooLarge) {
            return answer(unreadable, tooLarge(tooLarge), headers, request);
        }
        return answer(
                unreadable, Problems.of(status, UnreadableBody.sentence(unreadable.getCause())), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(wrong.getPropertyName());
        String sentence = "'%s' can't be read as %s.".formatted(wrong.getValue(), name);
        return answer(wrong, Problems.of(status, sentence), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String sentence = "The parameter '%s' is missing.".formatted(missing.getParameterName());
        return answer(missing, Problems.of(status, sentence), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException other, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sentence = "Send %s as Content-Type, not %s."
                .formatted(
                        String.join(
                                " or ",
                                other.getSupportedMediaTypes().stream()
                                        .map(String::valueOf)
                                        .toList()),
                        other.getContentType());
        return answer(other, Problems.of(status, sentence), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException other,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String sentence = "%s does nothing here.".formatted(other.getMethod());
        return answer(other, Problems.of(status, sentence), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(missing, Problems.of(status, "There is nothing at this address."), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception why, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(why, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }
}
