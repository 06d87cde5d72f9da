package io.milepost.document.page;

import java.util.List;

/** A form that a bank wants as it is, as wide as the paper, at the foot of a last page that has nothing else on it. */
public record Slip(Picture picture, String text) {
    List<Mark> marks(Tag document, float paperWidth, float paperHeight) {
        var height = paperWidth * picture.height() / picture.width();
        return List.of(new Mark.Image(document.figure(text), 0, paperHeight - height, paperWidth, height, picture));
    }
}
