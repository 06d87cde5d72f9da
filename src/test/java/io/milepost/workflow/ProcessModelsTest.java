package io.milepost.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** What every model in processes/ keeps to, whoever draws the next one. */
class ProcessModelsTest {
    /** What happens and is decided; a start and its ends come on top. */
    private static final int MOST_STEPS = 15;

    private static final Set<String> COMPONENTS = components();

    static Stream<Path> processes() {
        return models(".bpmn");
    }

    static Stream<Path> decisions() {
        return models(".dmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aModelIsCalledLikeItsFileAndItsPackage(Path file) {
        Process process = process(file);
        assertThat(file).hasFileName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(Path.of("src/main/java/io/milepost/workflow", process.getId().replace("-", "")))
                .isDirectory();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void itsHistoryIsKeptTenYears(Path file) {
        assertThat(process(file).getCamundaHistoryTimeToLiveString()).isEqualTo("P3653D");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingInItIsDrawn(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(all(model, BpmnShape.class))
                .extracting(shape -> shape.getBpmnElement().getId())
                .doesNotHaveDuplicates()
                .containsAll(ids(all(model, FlowNode.class)));
        assertThat(all(model, BpmnEdge.class))
                .extracting(edge -> edge.getBpmnElement().getId())
                .doesNotHaveDuplicates()
                .containsAll(ids(all(model, SequenceFlow.class)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void itReadsFromLeftToRightAndNothingOverlaps(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<Bounds> shapes = all(model, BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent)) // they sit on their task's edge
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess)) // its steps lie in it
                .map(BpmnShape::getBounds)
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap(shapes.get(i), shapes.get(j)))
                        .as("%s overlaps %s", shapes.get(i).getParentElement().getAttributeValue("id"), j)
                        .isFalse();
            }
        }
        for (BpmnShape part : all(model, BpmnShape.class)) {
            if (part.getBpmnElement() instanceof SubProcess process) {
                assertThat(all(model, BpmnShape.class))
                        .filteredOn(shape -> shape != part)
                        .allSatisfy(shape -> assertThat(
                                        shape.getBpmnElement()
                                                        .getParentElement()
                                                        .equals(process)
                                                ? isIn(part.getBounds(), shape.getBounds())
                                                : !overlap(part.getBounds(), shape.getBounds()))
                                .as("%s beside %s", shape.getId(), part.getId())
                                .isTrue());
            }
        }
        double firstStart = all(model, StartEvent.class).stream()
                .mapToDouble(ProcessModelsTest::x)
                .min()
                .orElseThrow();
        assertThat(all(model, FlowNode.class))
                .allSatisfy(node -> assertThat(x(node)).isGreaterThanOrEqualTo(firstStart));
        assertThat(all(model, EndEvent.class))
                .allSatisfy(end -> assertThat(x(end)).isGreaterThan(firstStart));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void itsStepsFitOnOneScreen(Path file) {
        List<FlowNode> steps = all(Bpmn.readModelFromFile(file.toFile()), FlowNode.class).stream()
                .filter(node -> !(node instanceof StartEvent || node instanceof EndEvent))
                .toList();
        assertThat(steps).hasSizeLessThanOrEqualTo(MOST_STEPS);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsSayWhatAnElementIsAndWhatItIsCalled(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (FlowNode node : all(model, FlowNode.class)) {
            assertThat(node.getId()).matches(prefix(node) + "_[A-Z][A-Za-z]+");
            assertThat(node.getName()).as("label of %s", node.getId()).matches(label(node));
        }
        for (Activity task : all(model, Activity.class)) {
            assertThat(task.getId().replaceFirst("^[A-Za-z]+_", "")).isEqualTo(pascal(task.getName()));
        }
        for (SequenceFlow flow : all(model, SequenceFlow.class)) {
            assertThat(flow.getId()).startsWith("Flow_");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyWayOutOfAGatewayIsNamedAndDecided(Path file) {
        for (Gateway gateway : all(Bpmn.readModelFromFile(file.toFile()), Gateway.class)) {
            boolean eventsDecide = gateway instanceof EventBasedGateway;
            if (gateway.getOutgoing().size() > 1 && !eventsDecide) {
                String otherwise = gateway.getAttributeValue("default");
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                    assertThat(flow.getConditionExpression() != null)
                            .isNotEqualTo(flow.getId().equals(otherwise));
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void itRunsNoCodeAndComparesNoNumbers(Path file) {
        String xml = read(file);
        assertThat(xml)
                .doesNotContainIgnoringCase("scriptTask", "camunda:script", "camunda:class", "camunda:expression=")
                .doesNotContain("camunda:executionListener", "camunda:taskListener", "camunda:connector");
        assertThat(expressions(xml))
                .allSatisfy(expression -> assertThat(expression).doesNotContainPattern("[<>0-9]"));
    }

    /** Of a step that models share, one has the component's name for it. */
    @Test
    void serviceTasksAreComponentsNamedAfterThem() {
        List<Step> steps = processes()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(ProcessModelsTest::steps)
                .toList();
        Set<String> namedAfterThem = steps.stream()
                .filter(step -> step.delegate().equals("${" + component(step.label()) + "}"))
                .map(Step::delegate)
                .collect(Collectors.toSet());
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(namedAfterThem).contains(step.delegate());
            assertThat(COMPONENTS).contains(step.delegate().replaceAll("[${}]", ""));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyBeanAnExpressionCallsExists(Path file) {
        Pattern call = Pattern.compile("\\b([a-zA-Z]+)\\.[a-zA-Z]+\\(");
        assertThat(expressions(read(file)).stream()
                        .flatMap(expression -> call.matcher(expression).results())
                        .map(result -> result.group(1)))
                .allSatisfy(bean -> assertThat(COMPONENTS).contains(bean));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatItCallsIsThereInItsNewestVersion(Path file) {
        for (CallActivity call : all(Bpmn.readModelFromFile(file.toFile()), CallActivity.class)) {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).isRegularFile();
            assertThat(call.getCamundaCalledElementBinding()).isNull();
            assertThat(read(file)).contains("camunda:in businessKey=\"#{execution.processBusinessKey}\"");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyPersonsTaskHasAFormAndSomebodyToDoIt(Path file) {
        for (UserTask task : all(Bpmn.readModelFromFile(file.toFile()), UserTask.class)) {
            assertThat(Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups())
                            .anyMatch(who -> who != null))
                    .as("who does %s", task.getId())
                    .isTrue();
            Optional<String> form = Optional.ofNullable(task.getCamundaFormKey())
                    .map(key -> key.replaceFirst("^embedded:/", ""))
                    .or(() -> Optional.ofNullable(task.getCamundaFormRef()).map(ref -> "forms/" + ref + ".form"));
            assertThat(form)
                    .as("form of %s", task.getId())
                    .hasValueSatisfying(path -> assertThat(Path.of(path)).isRegularFile());
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsAFeelTableCalledLikeItsFile(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision = model.getDefinitions()
                .getChildElementsByType(Decision.class)
                .iterator()
                .next();
        assertThat(file).hasFileName(decision.getId() + ".dmn");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3653D");
        assertThat(read(file))
                .doesNotContain("expressionLanguage", "${", "typeRef=\"number\"")
                .contains("<dmndi:DMNShape");
    }

    @Test
    void theApprovalPolicyReportsEveryRuleThatMatchesInOrder() {
        DecisionTable table = Dmn.readModelFromFile(
                        Path.of("processes/approval-policy.dmn").toFile())
                .getModelElementById("DecisionTable_ApprovalPolicy");
        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.RULE_ORDER);
        assertThat(table.getOutputs())
                .extracting(Output::getName)
                .containsExactly(
                        "gate", "order", "group", "dueDays", "reminderDays", "escalationDays", "escalateTo", "reason");
        assertThat(table.getRules()).allSatisfy(rule -> assertThat(rule.getId()).startsWith("Rule_"));
    }

    private record Step(String label, String delegate) {}

    private static Stream<Step> steps(BpmnModelInstance model) {
        return Stream.concat(
                all(model, ServiceTask.class).stream()
                        .map(task -> new Step(task.getName(), task.getCamundaDelegateExpression())),
                all(model, BusinessRuleTask.class).stream()
                        .map(task -> new Step(task.getName(), task.getCamundaDelegateExpression())));
    }

    private static String component(String label) {
        String name = pascal(label);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Delegate";
    }

    private static boolean isIn(Bounds outer, Bounds inner) {
        return inner.getX() > outer.getX()
                && inner.getY() > outer.getY()
                && inner.getX() + inner.getWidth() < outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() < outer.getY() + outer.getHeight();
    }

    private static String prefix(FlowNode node) {
        if (node instanceof SubProcess) {
            return "SubProcess";
        }
        Predicate<Class<?>> is = type -> type.isInstance(node);
        return is.test(StartEvent.class)
                ? "StartEvent"
                : is.test(EndEvent.class)
                        ? "EndEvent"
                        : is.test(Event.class)
                                ? "Event"
                                : is.test(Gateway.class)
                                        ? "Gateway"
                                        : is.test(CallActivity.class) ? "CallActivity" : "Task";
    }

    /** "Verb object", "Object state", "A question?": in sentence case. */
    private static String label(FlowNode node) {
        return node instanceof Gateway
                ? "[A-Z][a-z]+( [a-z]+)*\\?"
                : node instanceof IntermediateCatchEvent || node instanceof Event || node instanceof Activity
                        ? "[A-Z][a-z]+[a-z-]*( [a-z-]+)+"
                        : ".+";
    }

    private static String pascal(String label) {
        return Stream.of(label.split("[ -]"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Process process(Path file) {
        return all(Bpmn.readModelFromFile(file.toFile()), Process.class).get(0);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
            BpmnModelInstance model, Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }

    private static List<String> ids(List<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    private static List<String> expressions(String xml) {
        return Pattern.compile("[$#]\\{[^}]*}")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static double x(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds().getX();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static Set<String> components() {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        new ClassPathBeanDefinitionScanner(registry).scan("io.milepost");
        return Set.of(registry.getBeanDefinitionNames());
    }

    private static Stream<Path> models(String ending) {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
