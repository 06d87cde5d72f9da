package io.milepost.workflow.engine.guard;

import java.util.Map;
import java.util.Set;

/** What a model may refer to because it is already here. */
public interface Installed {
    /** Where what a model refers to doesn't matter. */
    Installed NOTHING = new NothingInstalled();

    /** Delegates that models with this process id may name. */
    Set<String> delegates(String process);

    /** Beans whose methods expressions may call, and those methods. */
    Map<String, Set<String>> methods();

    Set<String> groups();

    boolean hasPerson(String id);

    boolean hasDecision(String key);

    /** A Camunda form, deployed. */
    boolean hasForm(String id);

    /** A page under /forms, served. */
    boolean servesPage(String name);

    /** Process ids, decision keys and form ids that come with the release. */
    Set<String> bundled();
}
