package io.milepost.web.problems;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.milepost.approval.RestorationRefused;
import io.milepost.client.InvalidRecord;
import io.milepost.document.TemplateRefused;
import io.milepost.document.template.DesignRefused;
import io.milepost.invoice.CreditRefused;
import io.milepost.invoice.CreditTaken;
import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.IllegalTransition;
import io.milepost.invoice.ItemTaken;
import io.milepost.invoice.NotApproved;
import io.milepost.invoice.RequestRefused;
import io.milepost.invoice.VersionConflict;
import io.milepost.project.NotProjectManager;
import io.milepost.project.ReceiptRefused;
import io.milepost.project.RecordLocked;
import io.milepost.project.UnknownRecord;
import io.milepost.receivable.WriteOffRefused;
import io.milepost.statement.StatementRefused;
import io.milepost.statement.UnreadableStatement;
import io.milepost.web.NotAllowed;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the domain refuses, with the status that fits; its sentences are for people already. */
@RestControllerAdvice
@Order(1)
class DomainProblems {
    @ExceptionHandler
    ProblemDetail invalid(InvalidRecord refused) {
        return Problems.ofSentences(UNPROCESSABLE_ENTITY, refused.getMessage(), refused.problems());
    }

    @ExceptionHandler
    ProblemDetail refused(DraftRefused refused) {
        return Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage(), refused.problems());
    }

    @ExceptionHandler
    ProblemDetail refused(ReceiptRefused refused) {
        return Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(CreditRefused refused) {
        return Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(RequestRefused refused) {
        return Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(TemplateRefused refused) {
        ProblemDetail problem = Problems.of(
                UNPROCESSABLE_ENTITY, "Documents can't be made with this template: see the faults with their lines.");
        problem.setProperty("faults", refused.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableStatement refused) {
        ProblemDetail problem = Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage());
        problem.setProperty("line", refused.line() == 0 ? null : refused.line());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(DesignRefused refused) {
        return Problems.of(UNPROCESSABLE_ENTITY, refused.getMessage());
    }

    @ExceptionHandler({
        ItemTaken.class,
        CreditTaken.class,
        WriteOffRefused.class,
        StatementRefused.class,
        RecordLocked.class,
        IllegalTransition.class,
        RestorationRefused.class,
        NotApproved.class
    })
    ProblemDetail contradicts(RuntimeException refused) {
        return Problems.of(CONFLICT, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail outdated(VersionConflict refused) {
        return Problems.of(PRECONDITION_FAILED, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRecord refused) {
        return Problems.of(NOT_FOUND, refused.getMessage());
    }

    @ExceptionHandler({NotProjectManager.class, NotAllowed.class})
    ProblemDetail notAllowed(RuntimeException refused) {
        return Problems.of(FORBIDDEN, refused.getMessage());
    }
}
