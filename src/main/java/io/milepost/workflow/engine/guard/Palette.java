package io.milepost.workflow.engine.guard;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements a model may have, and the attributes of each. What is missing here is refused, so that nobody has to know
 * everything Camunda can do.
 */
final class Palette {
    /** An element and its attributes per line; every element may have an id, a name and documentation. */
    private static final String DRAWN = """
            bpmn:definitions targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            bpmn:process isExecutable camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist
            bpmn:documentation
            bpmn:extensionElements
            bpmn:startEvent
            bpmn:endEvent
            bpmn:incoming
            bpmn:outgoing
            bpmn:sequenceFlow sourceRef targetRef
            bpmn:conditionExpression xsi:type
            bpmn:userTask camunda:formKey camunda:formRef camunda:formRefBinding camunda:candidateGroups camunda:dueDate \
            camunda:followUpDate camunda:priority camunda:modelerTemplate camunda:modelerTemplateVersion default
            bpmn:serviceTask camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter camunda:exclusive \
            camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:businessRuleTask camunda:delegateExpression camunda:decisionRef camunda:decisionRefBinding \
            camunda:mapDecisionResult camunda:resultVariable camunda:asyncBefore camunda:asyncAfter camunda:exclusive \
            camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:exclusiveGateway default
            bpmn:parallelGateway
            bpmn:subProcess
            bpmn:multiInstanceLoopCharacteristics isSequential camunda:collection camunda:elementVariable
            bpmn:completionCondition xsi:type
            bpmn:boundaryEvent attachedToRef cancelActivity
            bpmn:intermediateCatchEvent
            bpmn:timerEventDefinition
            bpmn:timeDuration xsi:type
            bpmn:timeDate xsi:type
            bpmn:timeCycle xsi:type
            bpmn:textAnnotation
            bpmn:text
            bpmn:association sourceRef targetRef associationDirection
            bpmn:group categoryValueRef
            bpmn:category
            bpmn:categoryValue value
            camunda:properties
            camunda:property value
            camunda:failedJobRetryTimeCycle
            camunda:inputOutput
            camunda:inputParameter
            bpmndi:BPMNDiagram
            bpmndi:BPMNPlane bpmnElement
            bpmndi:BPMNShape bpmnElement isMarkerVisible isHorizontal isExpanded color:background-color \
            color:border-color bioc:stroke bioc:fill
            bpmndi:BPMNEdge bpmnElement color:border-color bioc:stroke
            bpmndi:BPMNLabel color:color
            dc:Bounds x y width height
            di:waypoint x y
            """;

    private static final String ONLY_OURS = """
            bpmn:process camunda:candidateStarterGroups camunda:jobPriority
            bpmn:startEvent camunda:formKey camunda:formRef camunda:formRefBinding camunda:asyncAfter camunda:asyncBefore camunda:initiator
            bpmn:endEvent
            bpmn:userTask camunda:assignee
            bpmn:callActivity calledElement
            bpmn:message
            bpmn:messageEventDefinition messageRef camunda:delegateExpression
            bpmn:error errorCode
            bpmn:errorEventDefinition errorRef camunda:errorMessageVariable camunda:errorCodeVariable
            bpmn:eventBasedGateway
            bpmn:intermediateThrowEvent camunda:asyncBefore camunda:asyncAfter
            camunda:in source target businessKey
            camunda:out source target
            """;

    private static final String TABLED = """
            dmn:definitions expressionLanguage namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            dmn:decision camunda:historyTimeToLive camunda:versionTag
            dmn:description
            dmn:decisionTable hitPolicy
            dmn:input label biodi:width
            dmn:inputExpression expressionLanguage typeRef
            dmn:inputValues
            dmn:output label typeRef biodi:width
            dmn:outputValues
            dmn:rule
            dmn:inputEntry expressionLanguage
            dmn:outputEntry expressionLanguage
            dmn:text
            dmn:textAnnotation
            dmn:association associationDirection
            dmn:sourceRef href
            dmn:targetRef href
            dmndi:DMNDI
            dmndi:DMNDiagram useAlternativeInputDataShape
            dmndi:DMNShape dmnElementRef
            dmndi:DMNEdge dmnElementRef
            dmndi:DMNLabel
            dc:Bounds x y width height
            di:waypoint x y
            """;

    static final Palette APPROVAL = new Palette(DRAWN);
    static final Palette RELEASE = new Palette(DRAWN, ONLY_OURS);
    static final Palette TABLE = new Palette(TABLED);

    private final Map<String, Set<String>> attributes = new HashMap<>();

    private Palette(String... parts) {
        for (String part : parts) {
            part.lines().map(line -> List.of(line.strip().split("\\s+"))).forEach(words -> {
                Set<String> allowed = attributes.computeIfAbsent(words.get(0), name -> new LinkedHashSet<>());
                allowed.addAll(List.of("id", "name"));
                allowed.addAll(words.subList(1, words.size()));
            });
        }
    }

    boolean has(Node element) {
        return attributes.containsKey(element.name());
    }

    boolean allows(Node element, String attribute) {
        return attributes.getOrDefault(element.name(), Set.of()).contains(attribute);
    }
}
