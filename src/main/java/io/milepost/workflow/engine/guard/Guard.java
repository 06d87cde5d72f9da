package io.milepost.workflow.engine.guard;

import io.milepost.approval.ModelGate;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;

/**
 * Decides whether models may be deployed. Rules come in rounds, each only where the ones before had nothing to say: what is in
 * a file, what that refers to, how an approval runs, and what it amounts to.
 */
public final class Guard {
    static final List<UploadRule> ON_UPLOADS =
            List.of(new FileNames(), new FileLimits(), new NoTenants(), new SimpleForms());

    static final List<List<Rule>> ON_MODELS = List.of(
            List.of(
                    new PlainXml(),
                    new KnownNamespaces(),
                    new OneModelPerFile(),
                    new EditableModels(),
                    new AllowedElements(),
                    new AllowedAttributes(),
                    new FeelOnly(),
                    new UniqueIds()),
            List.of(
                    new KeptHistory(),
                    new SafeExpressions(),
                    new NamedDelegates(),
                    new SettledNames(),
                    new PlainConditions(),
                    new KnownForms(),
                    new KnownDecisions(),
                    new KnownPeople(),
                    new SoundTimers(),
                    new PolicyLoops(),
                    new SoundFlows(),
                    new TableHitPolicy(),
                    new KnownFacts(),
                    new TableOutputs(),
                    new FeelCells()),
            List.of(
                    new OneStart(),
                    new PolicyAsked(),
                    new CompleteGates(),
                    new KnownGateSettings(),
                    new KnownReaders(),
                    new NoWayBack(),
                    new ParallelBranches(),
                    new SideBranches(),
                    new GateRows(),
                    new AutoApprovalRows(),
                    new TaxRows(),
                    new ReminderRows(),
                    new AnswersSamples()),
            List.of(
                    new NoReviewAfterNo(),
                    new DecidedEnds(),
                    new UnskippedGates(),
                    new RangeGaps(),
                    new RuleOverlaps(),
                    new UselessRules()));

    private final List<UploadRule> onUploads;
    private final List<List<Rule>> onModels;

    public Guard() {
        this(ON_UPLOADS, ON_MODELS);
    }

    Guard(List<UploadRule> onUploads, List<List<Rule>> onModels) {
        this.onUploads = onUploads;
        this.onModels = onModels;
    }

    /** The gates that an accepted model of invoice-approval demands itself; none for any other. */
    public static List<ModelGate> gates(String name, byte[] model) {
        return drawnGates(name, model).orElse(List.of());
    }

    /** Empty if it isn't a model of invoice-approval. */
    public static Optional<List<ModelGate>> drawnGates(String name, byte[] model) {
        try {
            Upload upload = new Upload(Origin.RELEASE, null, List.of());
            Model read = new Model(upload, new ModelFile(name, model), Xml.read(model), Installed.NOTHING);
            return read.isApproval() ? Optional.of(new ApprovalRun(read).gates()) : Optional.empty();
        } catch (SAXException broken) {
            throw new IllegalArgumentException(name, broken);
        }
    }

    public Verdict check(Upload upload, Installed installed) {
        Report report = new Report();
        Installed here = new InstalledOrUploaded(upload, installed);
        onUploads.forEach(rule -> rule.check(upload, here, report));
        if (!report.hasErrors()) {
            upload.files().stream()
                    .filter(file -> !file.isForm())
                    .forEach(file -> check(new Reading(upload, file, here), report));
        }
        return new Verdict(report.errors(), report.warnings());
    }

    private record Reading(Upload upload, ModelFile file, Installed installed) {}

    private void check(Reading reading, Report report) {
        try {
            Xml.Read read = Xml.read(reading.file().content());
            check(new Model(reading.upload(), reading.file(), read, reading.installed()), report);
        } catch (SAXException broken) {
            Xml.tell(broken, reading.file(), report);
        }
    }

    private void check(Model model, Report report) {
        for (List<Rule> round : onModels) {
            round.forEach(rule -> rule.check(model, report));
            if (report.hasErrorsIn(model.file().name())) {
                return;
            }
        }
    }
}
