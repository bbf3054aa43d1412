package dev.hopwise.drawing;

/** An area of a picture, in pixels from its upper left corner. */
public record Rect(int x, int y, int width, int height) {
    Rect moved(int right, int down) {
        return new Rect(x + right, y + down, width, height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public int centre() {
        return x + width / 2;
    }

    /** Whether all of {@code other} is in it. */
    public boolean contains(Rect other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether some of {@code other} is in it. */
    public boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The place between its left and its right end, {@code inset} from both, that is next to {@code wanted}. */
    int nearest(int wanted, int inset) {
        return Math.max(x + Math.min(inset, width / 2), Math.min(right() - Math.min(inset, width / 2), wanted));
    }
}
