package io.milepost.workflow.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard alone: everything in the corpus is refused, and every rule is what refuses something. */
class GuardCorpusTest {
    private static final AFirm FIRM = new AFirm();

    static Stream<Path> all() {
        return Corpus.all();
    }

    static Stream<Path> hostile() {
        return Corpus.hostile();
    }

    static Stream<Path> wrong() {
        return Corpus.wrong();
    }

    static Stream<UploadRule> rulesOnUploads() {
        return Guard.ON_UPLOADS.stream();
    }

    static Stream<Rule> rulesOnModels() {
        return Guard.ON_MODELS.stream().flatMap(List::stream).filter(rule -> !(rule instanceof Hint));
    }

    @Test
    void theCorpusIsLarge() {
        assertThat(Corpus.hostile()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Corpus.wrong()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOneIsRefusedInShortSentences(Path file) {
        Verdict verdict = new Guard().check(Corpus.upload(file), FIRM);
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.errors()).allSatisfy(error -> {
            assertThat(error.file()).isEqualTo(file.getFileName().toString());
            assertThat(error.message()).hasSizeLessThan(400).matches("(?s).*[.…\"]");
        });
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aMistakeIsNamedInItsOwnSentence(Path file) {
        assertThat(new Guard().check(Corpus.upload(file), FIRM).errors())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).startsWith(Corpus.sentence(file)));
    }

    /** The table names the file, so that a rule that is taken out, or no longer does its work, is met by name. */
    @ParameterizedTest
    @MethodSource("rulesOnModels")
    void aRuleIsAllThatStandsBeforeItsFile(Rule rule) {
        String name = rule.getClass().getSimpleName();
        List<List<Rule>> others = Guard.ON_MODELS.stream()
                .map(round -> round.stream().filter(Predicate.not(rule::equals)).toList())
                .toList();
        assertThat(Corpus.refusedOnlyBy()).containsKey(name);
        Path file = Corpus.refusedOnlyBy().get(name);
        assertThat(new Guard().check(Corpus.upload(file), FIRM).accepted())
                .as(file + " with " + name)
                .isFalse();
        assertThat(new Guard(Guard.ON_UPLOADS, others)
                        .check(Corpus.upload(file), FIRM)
                        .accepted())
                .as(file + " without " + name)
                .isTrue();
    }

    @Test
    void theTableNamesEveryRuleThereIsAndNoOther() {
        assertThat(Corpus.refusedOnlyBy().keySet())
                .containsExactlyInAnyOrderElementsOf(rulesOnModels()
                        .map(rule -> rule.getClass().getSimpleName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rulesOnUploads")
    void withoutARuleOnUploadsSomethingPasses(UploadRule rule) {
        List<UploadRule> others =
                Guard.ON_UPLOADS.stream().filter(Predicate.not(rule::equals)).toList();
        somethingPasses(new Guard(others, Guard.ON_MODELS), rule.getClass());
    }

    private static void somethingPasses(Guard guard, Class<?> rule) {
        assertThat(Stream.concat(Corpus.all().map(Corpus::upload), oddUploads())
                        .anyMatch(upload -> guard.check(upload, FIRM).accepted()))
                .as("whether anything is refused only by %s", rule.getSimpleName())
                .isTrue();
    }

    /** What a file alone can't show. */
    static Stream<Upload> oddUploads() {
        byte[] sound = Corpus.bytes(Path.of("processes/invoice-approval.bpmn"));
        ModelFile approval = new ModelFile("invoice-approval.bpmn", sound);
        byte[] huge = Arrays.copyOf(sound, 1_100_000);
        Arrays.fill(huge, sound.length, huge.length, (byte) ' ');
        return Stream.of(
                new Upload(Origin.PERSON, "other-firm", List.of(approval)),
                new Upload(Origin.PERSON, null, List.of(new ModelFile("../invoice-approval.bpmn", sound))),
                new Upload(Origin.PERSON, null, List.of(new ModelFile("invoice-approval.bpmn.exe.bpmn", sound))),
                new Upload(Origin.PERSON, null, List.of(new ModelFile("invoice-approval.bpmn", huge))),
                new Upload(Origin.PERSON, null, Collections.nCopies(21, approval)));
    }

    @ParameterizedTest
    @MethodSource("oddUploads")
    void anOddUploadIsRefused(Upload upload) {
        assertThat(new Guard().check(upload, FIRM).accepted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.groovy",
                "page.html",
                "x.bpmn/../y.html",
                "a\\b.bpmn",
                "model.cmmn",
                "x.bpmn20.xml",
                ".bpmn"
            })
    void onlyModelsTablesAndFormsAreTaken(String name) {
        Upload upload = new Upload(
                Origin.PERSON,
                null,
                List.of(new ModelFile(name, Corpus.bytes(Path.of("processes/invoice-approval.bpmn")))));
        assertThat(new Guard().check(upload, FIRM).accepted()).isFalse();
    }
}
