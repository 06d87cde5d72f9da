package io.milepost.workflow.engine.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be deployed at once; it is taken as a whole or not at all. */
public record Upload(Origin origin, @Nullable String tenant, List<ModelFile> files) {}
