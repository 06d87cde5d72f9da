@org.jspecify.annotations.NullMarked
package io.milepost.fault;
