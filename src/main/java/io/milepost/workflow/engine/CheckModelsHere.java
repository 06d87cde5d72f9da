package io.milepost.workflow.engine;

import io.milepost.approval.CheckModels;
import io.milepost.workflow.engine.guard.Finding;
import io.milepost.workflow.engine.guard.ModelFile;
import io.milepost.workflow.engine.guard.Origin;
import io.milepost.workflow.engine.guard.Upload;
import io.milepost.workflow.engine.guard.Verdict;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the guard the question a deployment would, and stops there. */
@Component
class CheckModelsHere implements CheckModels {
    private final ProcessEngine engine;
    private final DeploymentGuard guard;

    CheckModelsHere(ProcessEngine engine, DeploymentGuard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    @Override
    public Checked check(List<Draft> files) {
        Upload upload = new Upload(
                Origin.PERSON,
                null,
                files.stream()
                        .map(file -> new ModelFile(file.name(), file.content()))
                        .toList());
        Verdict verdict = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> guard.check(upload, context));
        return new Checked(verdict.accepted(), remarks(verdict.errors()), remarks(verdict.warnings()));
    }

    private static List<Remark> remarks(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Remark(
                        finding.file(), finding.element(), finding.line(), finding.column(), finding.message()))
                .toList();
    }
}
