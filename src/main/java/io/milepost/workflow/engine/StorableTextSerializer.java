package io.milepost.workflow.engine;

import org.camunda.bpm.engine.impl.persistence.entity.util.TypedValueField;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * Stores text variables as {@link StorableText}, so that an emoji or a long comment can't make a completion fail. Within the
 * completing command the full text stays readable ({@link TypedValueField} caches it), which is when the listeners store it.
 */
class StorableTextSerializer extends StringValueSerializer {
    @Override
    public void writeValue(StringValue variable, ValueFields fields) {
        String text = variable.getValue();
        super.writeValue(
                text == null ? variable : Variables.stringValue(StorableText.fit(text, StorableText.LONG)), fields);
    }
}
