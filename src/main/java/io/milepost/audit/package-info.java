/** Whether the book holds: the conditions it is held to, and who asks each module about the data it keeps. */
@org.jspecify.annotations.NullMarked
package io.milepost.audit;
