/** Links by which a client, without an account, sees one invoice, or accepts one milestone, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.milepost.link;
