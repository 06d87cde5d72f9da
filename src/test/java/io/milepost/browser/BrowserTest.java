package io.milepost.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives the screens in the machine's own Chromium, as {@link Browser} parameters. Without one it is skipped
 * with the reason, or fails where MILEPOST_REQUIRE_ALL=true. A failure leaves pictures in target/browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("engine")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
