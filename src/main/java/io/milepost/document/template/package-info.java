/** The designs of a firm's documents: templates and branding, their versions, and whose documents have which. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("template")
package io.milepost.document.template;
