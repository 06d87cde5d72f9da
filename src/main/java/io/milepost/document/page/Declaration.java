package io.milepost.document.page;

/** One line of a rule, read and ready to be applied. */
record Declaration(String property, java.util.function.Consumer<Style> change) {
    void apply(Style style) {
        change.accept(style);
    }
}
