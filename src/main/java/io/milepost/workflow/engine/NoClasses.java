package io.milepost.workflow.engine;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses {@code camunda:class}: with it a model could make any object on the classpath. */
final class NoClasses implements ArtifactFactory {
    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A model names delegates by expression, not classes: " + type.getName());
    }
}
