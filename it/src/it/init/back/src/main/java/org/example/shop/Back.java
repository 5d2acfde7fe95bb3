package org.example.shop;

public final class Back {
    public static void main(String[] arguments) {}
}
