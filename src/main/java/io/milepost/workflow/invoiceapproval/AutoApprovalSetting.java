package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.AutoApproval;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Whether the auto-approval is asked before the policy, as the element template Auto-approve writes it. */
final class AutoApprovalSetting {
    private AutoApprovalSetting() {}

    static boolean isOn(BaseElement decideGates) {
        return decideGates.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
                .map(CamundaProperties::getCamundaProperties)
                .anyMatch(AutoApprovalSetting::isAmong);
    }

    static boolean isIn(byte[] model) {
        return isAmong(Bpmn.readModelFromStream(new ByteArrayInputStream(model))
                .getModelElementsByType(CamundaProperty.class));
    }

    private static boolean isAmong(Collection<CamundaProperty> properties) {
        return properties.stream()
                .anyMatch(property -> property.getCamundaName().equals("autoApproval")
                        && AutoApproval.TABLE.equals(property.getCamundaValue()));
    }
}
