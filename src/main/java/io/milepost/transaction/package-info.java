/** What lasts as long as a database transaction does, or begins when it ends. */
@org.jspecify.annotations.NullMarked
package io.milepost.transaction;
