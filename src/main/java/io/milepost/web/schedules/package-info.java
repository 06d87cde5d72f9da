@org.jspecify.annotations.NullMarked
package io.milepost.web.schedules;
