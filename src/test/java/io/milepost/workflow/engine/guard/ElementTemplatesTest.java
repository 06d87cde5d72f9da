package io.milepost.workflow.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.milepost.approval.ModelGate;
import io.milepost.approval.Pace;
import io.milepost.workflow.DrawnModel;
import io.milepost.workflow.ModelerKit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates of the Modeler kit: what the Modeler can read, and what the guard lets through. */
class ElementTemplatesTest {
    private static final String APPROVAL = Corpus.read(Path.of("processes/invoice-approval.bpmn"));
    private static final Path AUTO_APPROVAL = Path.of("processes/.camunda/tables/auto-approval.dmn");

    static Stream<Path> templates() {
        return ModelerKit.files();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateKeepsToThePublishedSchema(Path file) {
        assertThat(schema().validate(ModelerKit.read(file))).isEmpty();
    }

    @Test
    void theSchemaIsReadAtAll() {
        assertThat(schema().validate(ModelerKit.read(Path.of("src/test/resources/element-templates/broken.json"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateWritesOnlyWhatTheGuardAllowsThere(Path file) {
        JsonNode template = ModelerKit.read(file);
        String type = template.at("/elementType/value")
                .asText(template.at("/appliesTo/0").asText());
        Node step = new Node(
                "bpmn:" + type.substring("bpmn:".length(), "bpmn:".length() + 1).toLowerCase()
                        + type.substring("bpmn:".length() + 1),
                null,
                0,
                0);
        assertThat(Palette.APPROVAL.has(step)).as(type).isTrue();
        assertThat(Palette.APPROVAL.allows(step, "camunda:modelerTemplate")).isTrue();
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            String name = binding.path("name").asText();
            switch (binding.path("type").asText()) {
                case "property" ->
                    assertThat(Palette.APPROVAL.allows(step, name))
                            .as("%s writes %s", file, name)
                            .isTrue();
                case "camunda:property" -> assertThat(name).isIn(settings());
                case "camunda:inputParameter" -> assertThat(name).isIn("whom", "message");
                default -> throw new AssertionError(file + " writes " + binding);
            }
        }
    }

    private static List<String> settings() {
        return Stream.concat(StepSettings.OF_GATES.stream(), Stream.of("autoApproval"))
                .toList();
    }

    @Test
    void allFourTogetherMayBeDeployedAsTheyComeAndTheirGatesAreFound() {
        String drawn = new DrawnModel(APPROVAL)
                .apply("Task_DecideGates", "auto-approve", Map.of())
                .gate("Task_Second", "four-eyes-gate", Map.of())
                .gate(
                        "Task_Lead",
                        "approval-gate",
                        Map.of(
                                "Name", "Lead's word",
                                "Group that decides", "",
                                "Or who the invoice leads to", "project.practiceLead",
                                "Due after", "3",
                                "Escalate to", "managers"))
                .step("Task_Tell", "notify", Map.of("Whom", "accounting", "Message", "It may go out soon."))
                .xml();
        assertThat(check(drawn).errors()).isEmpty();
        assertThat(Guard.gates("invoice-approval.bpmn", drawn.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new ModelGate(
                                "Task_Lead",
                                "Lead's word",
                                "project.practiceLead",
                                false,
                                new Pace(3, null, null, "managers"),
                                false),
                        new ModelGate("Task_Second", "Second pair of eyes", "managers", false, Pace.USUAL, true));
    }

    @Test
    void theTableThatComesWithTheKitMayBeDeployed() {
        Verdict verdict = new Guard().check(Corpus.upload(AUTO_APPROVAL), new AFirm());
        assertThat(verdict.errors()).isEmpty();
        assertThat(verdict.warnings()).isEmpty();
    }

    /** The form opens fields for whatever somebody types: a gate by template can't be less than a gate. */
    @ParameterizedTest
    @MethodSource("spoilt")
    void aFieldFilledInBadlyIsRefused(String template, String label, String value, String sentence) {
        DrawnModel model = new DrawnModel(APPROVAL);
        String drawn = switch (template) {
            case "auto-approve" ->
                model.apply("Task_DecideGates", template, Map.of(label, value)).xml();
            case "notify" ->
                model.step("Task_Own", template, Map.of(label, value)).xml();
            default -> model.gate("Task_Own", template, Map.of(label, value)).xml();
        };
        assertThat(check(drawn).errors())
                .extracting(Finding::message)
                .anySatisfy(message -> assertThat(message).contains(sentence));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> spoilt() {
        return Stream.of(
                spoilt("approval-gate", "Group that decides", "", "must name one group"),
                spoilt("approval-gate", "Group that decides", "${projectManager}", "must name one group"),
                spoilt("approval-gate", "Group that decides", "legal", "There is no group 'legal'"),
                spoilt("approval-gate", "Name", " ", "Give 'Task_Own' a name"),
                spoilt("approval-gate", "Form", "embedded:app:forms/own.html", "which isn't here"),
                spoilt("approval-gate", "Escalate to", "${projectManager}", "must be manager or a group"),
                spoilt("four-eyes-gate", "Or who the invoice leads to", "projectManager", "must be"),
                spoilt("four-eyes-gate", "Due after", "P3D", "must be a number of business days"),
                spoilt("notify", "Whom", "everybody@example.com", "must say whom to mail"),
                spoilt("notify", "Message", "${comment}", "without expressions"),
                spoilt("auto-approve", "Asked before the policy", "approval-policy", "and no other"));
    }

    private static org.junit.jupiter.params.provider.Arguments spoilt(
            String template, String label, String value, String sentence) {
        return org.junit.jupiter.params.provider.Arguments.of(template, label, value, sentence);
    }

    private static Verdict check(String drawn) {
        return new Guard()
                .check(
                        new Upload(
                                Origin.PERSON,
                                null,
                                List.of(
                                        new ModelFile("invoice-approval.bpmn", drawn.getBytes(StandardCharsets.UTF_8)),
                                        new ModelFile("auto-approval.dmn", Corpus.bytes(AUTO_APPROVAL)))),
                        new AFirm());
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(ModelerKit.read(Path.of("src/test/resources/element-templates/schema.json")));
    }
}
