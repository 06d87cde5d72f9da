package io.milepost.workflow.engine.guard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.SAXException;

/** What comes in the same upload is as good as what is here: a gate, its form and its table are deployed together. */
final class InstalledOrUploaded implements Installed {
    private final Installed installed;
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();

    InstalledOrUploaded(Upload upload, Installed installed) {
        this.installed = installed;
        upload.files().forEach(this::add);
    }

    private void add(ModelFile file) {
        if (file.isTable()) {
            try {
                Xml.read(file.content()).root().children("dmn:decision").forEach(table -> decisions.add(table.id()));
            } catch (SAXException broken) {
                return; // said where the file itself is checked
            }
        } else if (file.isForm()) {
            SimpleForms.id(file).ifPresent(forms::add);
        }
    }

    @Override
    public Set<String> delegates(String process) {
        return installed.delegates(process);
    }

    @Override
    public Map<String, Set<String>> methods() {
        return installed.methods();
    }

    @Override
    public Set<String> groups() {
        return installed.groups();
    }

    @Override
    public boolean hasPerson(String id) {
        return installed.hasPerson(id);
    }

    @Override
    public boolean hasDecision(String key) {
        return decisions.contains(key) || installed.hasDecision(key);
    }

    @Override
    public boolean hasForm(String id) {
        return forms.contains(id) || installed.hasForm(id);
    }

    @Override
    public boolean servesPage(String name) {
        return installed.servesPage(name);
    }

    @Override
    public Set<String> bundled() {
        return installed.bundled();
    }
}
