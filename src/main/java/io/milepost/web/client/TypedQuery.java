package io.milepost.web.client;

import java.util.List;

/** What a client typed into the query's form; shown again where something is missing, so that nothing is lost. */
record TypedQuery(String reason, List<String> lines, String text, String name) {
    static final TypedQuery NONE = new TypedQuery("", List.of(), "", "");
}
