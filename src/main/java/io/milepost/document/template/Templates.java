package io.milepost.document.template;

import io.milepost.project.UnknownRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The designs there are, with their versions, and whose documents have which. */
@Component
@Transactional(readOnly = true)
public class Templates {
    /** {@code shipped} designs come with Milepost and are copied to be changed. */
    public record Design(String name, boolean shipped, List<Kept> versions, List<TemplateScope> usedFor) {}

    public record Kept(int number, Made made) {}

    private final TemplateVersions versions;
    private final TemplateChoices choices;

    Templates(TemplateVersions versions, TemplateChoices choices) {
        this.versions = versions;
        this.choices = choices;
    }

    /** Those that come with Milepost first. */
    public List<Design> all() {
        Map<String, List<TemplateVersions.Listed>> byName = new LinkedHashMap<>();
        versions.all()
                .forEach(kept -> byName.computeIfAbsent(kept.name(), name -> new ArrayList<>())
                        .add(kept));
        return byName.entrySet().stream()
                .map(design -> new Design(
                        design.getKey(),
                        design.getValue().get(0).shipped(),
                        design.getValue().stream()
                                .map(kept -> new Kept(kept.number(), new Made(kept.by(), kept.at(), kept.why())))
                                .toList(),
                        usedFor(design.getKey())))
                .sorted(Comparator.comparing((Design design) -> !design.shipped())
                        .thenComparing(design -> ShippedDesigns.NAMES.indexOf(design.name()))
                        .thenComparing(Design::name))
                .toList();
    }

    private List<TemplateScope> usedFor(String name) {
        List<TemplateScope> scopes = new ArrayList<>();
        boolean firmChose = false;
        for (TemplateChoice choice : choices.findAllByOrderByScope()) {
            firmChose |= choice.scope().isFirm();
            if (choice.template().equals(name)) {
                scopes.add(choice.scope());
            }
        }
        if (!firmChose && name.equals(ShippedDesigns.USUAL)) {
            scopes.add(TemplateScope.FIRM);
        }
        return scopes;
    }

    public String source(String name, int number) {
        return versions.findByNameAndNumber(name, number)
                .map(TemplateVersion::source)
                .orElseThrow(() -> new UnknownRecord("template", name + " " + number));
    }
}
