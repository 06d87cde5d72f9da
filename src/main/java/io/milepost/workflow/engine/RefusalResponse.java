package io.milepost.workflow.engine;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Answers a refusal with its own status and words, where Camunda would say 500 "Cannot complete task …". */
@Provider
public final class RefusalResponse implements ExceptionMapper<RestException> {
    @Override
    public Response toResponse(RestException failure) {
        Throwable refusal = Refusals.in(failure);
        return ExceptionHandlerHelper.getInstance().getResponse(refusal == null ? failure : refusal);
    }
}
