package io.milepost.workflow.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Refuses every script: the engine brings a JUEL and a FEEL script engine of its own, which no allow-list binds. */
final class NoScripts implements ScriptEngineResolver {
    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {}

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(null);
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Scripts are switched off: a model names delegates, it does not run code.");
    }
}
