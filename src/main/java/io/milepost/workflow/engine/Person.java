package io.milepost.workflow.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who is signed in to the engine right now; the only answer to "who did it" that a variable can't forge. */
public record Person(String id, Set<String> groups) {
    static boolean isSignedIn(ProcessEngineServices engine) {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        return authentication != null && authentication.getUserId() != null;
    }

    /** Refuses work nobody signed in for. */
    public static Person signedIn(ProcessEngineServices engine) {
        Authentication authentication = engine.getIdentityService().getCurrentAuthentication();
        if (!isSignedIn(engine)) {
            throw new TaskForbidden("Sign in first: this can only be done by a person we know.");
        }
        List<String> groups = authentication.getGroupIds();
        return new Person(authentication.getUserId(), groups == null ? Set.of() : Set.copyOf(groups));
    }
}
