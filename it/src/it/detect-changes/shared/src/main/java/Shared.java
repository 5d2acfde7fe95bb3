class Shared {}
