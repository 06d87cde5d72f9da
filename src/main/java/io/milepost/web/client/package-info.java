/** What a client sees without an account: the page behind the link in their mail. */
@org.jspecify.annotations.NullMarked
package io.milepost.web.client;
