package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnModelTest {
    private static final Pattern DRAWN = Pattern.compile("bpmnElement=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("<bpmn:[^>]* id=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice-lifecycle",
                "invoice-approval",
                "invoice-issue",
                "invoice-correction",
                "payment-follow-up"
            })
    void keepsEverythingThatIsDrawnAndNothingOfHowItWorks(String model) throws IOException {
        String original = Files.readString(Path.of("processes", model + ".bpmn"));
        String drawing = drawing(original);
        assertThat(drawing)
                .doesNotContain(
                        "camunda", "${", "#{", "Delegate}", "messageRef", "errorRef", "Expression", "calledElement")
                .doesNotContain("documentation", "executionPlatform");
        assertThat(all(DRAWN, drawing)).isEqualTo(all(DRAWN, original)).isNotEmpty();
        assertThat(all(NAMED, drawing)).containsAll(all(DRAWN, drawing));
        assertThat(drawing).contains("di:waypoint").contains("dc:Bounds");
    }

    @Test
    void whatStandsInsideSomethingLeftOutIsLeftOutToo() {
        String drawing = drawing("""
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D">
                  <bpmn:process id="P" name="A &quot;name&quot; &amp; more" isExecutable="true">
                    <bpmn:extensionElements><camunda:properties><bpmn:userTask id="Hidden"/></camunda:properties></bpmn:extensionElements>
                    <bpmn:userTask id="Shown" camunda:assignee="${secret}">words<bpmn:incoming>F</bpmn:incoming></bpmn:userTask>
                    <bpmn:scriptTask id="S"><bpmn:script>evil()</bpmn:script></bpmn:scriptTask>
                  </bpmn:process>
                </bpmn:definitions>""");
        assertThat(drawing)
                .contains(
                        "name=\"A &quot;name&quot; &amp; more\"",
                        "id=\"Shown\"",
                        "<bpmn:incoming>F</bpmn:incoming>",
                        "id=\"S\"")
                .doesNotContain("Hidden", "secret", "evil", "words", "isExecutable");
    }

    private static String drawing(String model) {
        return DrawnModel.of(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> all = new TreeSet<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            all.add(found.group(1));
        }
        return all;
    }
}
