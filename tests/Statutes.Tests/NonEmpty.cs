namespace Statutes.Tests;

/// <summary>Assertions over lists that must not be empty.</summary>
internal static class NonEmpty
{
    extension(Assert)
    {
        /// <summary>
        /// Asserts that a list is not empty and that every item passes; <c>Assert.All</c> passes over an empty list, so it
        /// cannot fail.
        /// </summary>
        /// <param name="items">The list.</param>
        /// <param name="assert">What each item must pass.</param>
        public static void AllOf<T>(IEnumerable<T> items, Action<T> assert)
        {
            var list = items.ToArray();
            Assert.NotEmpty(list);
            Assert.All(list, assert);
        }
    }
}
